import { noSuchPath } from '@/server/api/request/not-there';

/** Every address that no other route serves. */
export {
  noSuchPath as DELETE,
  noSuchPath as GET,
  noSuchPath as PATCH,
  noSuchPath as POST,
  noSuchPath as PUT,
};

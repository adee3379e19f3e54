const QUESTIONS: Readonly<Record<string, string>> = {
  name: 'May I have your name, please?',
  address: 'What is your address?',
  ssn: 'What are the last four digits of your social security number?',
  card_number: 'Could you give me the card number?',
  email_address: 'And your email address?',
  phone_number: 'What is your phone number?',
  phonenumber: 'What is your phone number?',
  account_number: 'Could I have your account number?',
  booking_confirmation_number: 'What is the booking confirmation number?',
  claimid: 'What is the claim id?',
  policyid: 'Could you tell me the policy id?',
  password: 'What is the password?',
  current_zipcode: 'What is your zip code?',
};

/** How an agent asks for a slot. */
export function askFor(slot: string): string {
  return QUESTIONS[slot] ?? 'Could you tell me more?';
}

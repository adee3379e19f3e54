import { trainBriefly } from './train-briefly';

// Trains on the GPU that there is, a software one too, and prints the result: Dawn wants a process of its own.
const result = await trainBriefly('gpu', true);
process.stdout.write(JSON.stringify(result), () => process.exit(0));

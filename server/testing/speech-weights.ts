export { speechWeights } from '@/models/weights/testing/speech-weights';

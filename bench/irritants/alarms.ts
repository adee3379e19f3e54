export async function benchAlarms(): Promise<void> {}

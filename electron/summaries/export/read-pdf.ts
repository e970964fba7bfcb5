/** @file tmp */
export async function readPdf(_bytes: Uint8Array): Promise<(string | number)[]> {
  return [];
}

/**
 * @file Writes the asar format by hand (flat, a few small text files): two length-prefixed frames around a JSON table
 * of contents, then the files one after another.
 */

/**
 * @param {Record<string, string>} files - name to text; no folders
 * @returns {Buffer}
 */
export function packAsar(files) {
  /** @type {Record<string, {size: number, offset: string}>} */
  const table = {};
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text, 'utf8');
    table[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: table }), 'utf8');
  // Chromium's "pickle": every frame is padded to four bytes and begins with its own length.
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4);
  json.copy(padded);
  const payload = Buffer.concat([uint32(json.length), padded]);
  const header = Buffer.concat([uint32(payload.length), payload]);
  return Buffer.concat([uint32(4), uint32(header.length), header, ...bodies]);
}

/** @param {number} value */
function uint32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

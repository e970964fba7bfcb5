/** @file The three invented schools of practice.md 5. */
export const LARKSPUR = 'Larkspur Hollow';
export const QUILLMERE = 'Quillmere Middle';
export const TERN_BAY = 'Tern Bay High';

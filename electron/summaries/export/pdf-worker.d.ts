/** @file The half of the PDF library that reads files; it comes without types, and is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

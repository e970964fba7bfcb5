/** @file The words that the printed sheets add themselves, in every language that a sheet may be in. */
import type { PrintLanguage } from '../../shared/prints/languages';
import { ar } from './words-ar';
import { en } from './words-en';
import { es } from './words-es';
import type { PrintWords } from './words-shape';

export const PRINT_WORDS: Record<PrintLanguage, PrintWords> = { en, es, ar };

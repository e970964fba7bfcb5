/** @file Name of a place in a script's text, as in `{talkingPiece}`. Apart, because scripts and plans both need it and one holds the other. */
import { z } from 'zod';

export const placeNameSchema = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);

/**
 * @file Names that belong to nobody: first names and family names made of words of nature and craft.
 *
 * Three lists whose lengths have no common factor, each counted through on its own: so the first 43 × 47 × 53 = 107 113 names
 * are all different, without a list of what was given out.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** 43 */
export const FIRST = words(`
  Bracken Tansy Corrin Lumen Sedge Marlo Petrel Fennel Osk Willa Tarn Bryony Kestrel Ode Sorrel Pip Linnet Heron Cress
  Dunlin Vetch Orla Teasel Whim Larkin Mallow Brook Siskin Yarrow Thrift Plover Rill Campion Wick Nettie Gorse Avocet
  Burr Clary Dove Eider Fern Gannet
`);

/** 47 */
const FRONT = words(`
  Acorn Amber Barley Bramble Candle Cinder Clover Copper Cotton Crumb Dapple Ember Flint Ginger Gravel Harp Honey Ink
  Juniper Kettle Linen Maple Marble Mint Moss Needle Nettle Oat Paper Pebble Pepper Plum Quartz Ribbon Saffron Satchel
  Shale Spruce Straw Tallow Teapot Thimble Timber Velvet Walnut Wicker Zephyr
`);

/** 53 */
const BACK = words(`
  basket bloom boat brush button chime cloak comb cradle drift drum fiddle fold garden glade hearth jar kite knot ladder
  leaf loom mallet marsh mitten nook oar paddle patch pocket pond quay quilt rafter rope sail sieve sledge spindle spool
  spoon stitch stool thread tide tile top trellis trunk wagon weft whisk wren
`);

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The name of the n-th student of the invented school. Different for each n from 0 to 107 112. */
export function nameOf(n: number): string {
  // A stride that shares no factor with the lengths scatters neighbours over the alphabet.
  const spread = n * 7919;
  return `${at(FIRST, spread)} ${at(FRONT, spread)}${at(BACK, spread)}`;
}

export const NAME_LISTS = { FIRST, FRONT, BACK };

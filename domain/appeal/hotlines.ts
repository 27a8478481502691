type Hotline = { number: string; name: string; when: string }

/** Life first, then safety, then the city's line and the union's. */
const FIRST = ['120', '110', '12345', '12351']

/** The street's hotlines that matter in need, in the order of need. */
export const hotlinesFirst = (hotlines: readonly Hotline[]): Hotline[] =>
  FIRST.flatMap((number) => hotlines.find((line) => line.number === number) ?? [])

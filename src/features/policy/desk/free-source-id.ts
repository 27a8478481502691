/** A name no other source of this card has. */
export const freeSourceId = (sources: readonly { id: string }[]): string => {
  const taken = new Set(sources.map(({ id }) => id))
  let number = sources.length + 1
  while (taken.has(`N${number}`)) number += 1
  return `N${number}`
}

import type { Draft, Point } from '../draft'

/** A reprint is cited, never linked: its host is not the issuer. The official entry points are a card's `online`. */
export const checkSources = ({ sources }: Draft, point: Point): void => {
  for (const { value, at } of sources.items) {
    if (value.class === 'reprint' && value.url !== null)
      point(sources.file, [...at, 'url'], '转载只写出处不放链接，url 应是 null')
    if (value.class !== 'law' && value.seenText)
      point(sources.file, [...at, 'seenText'], '只有法律法规才写 seenText')
  }
}

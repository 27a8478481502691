import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Colour of one person's avatar. */
    '--hue'?: number
    /** How much a phone is drawn smaller than 375 px wide. */
    '--scale'?: number
  }
}

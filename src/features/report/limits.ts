/** As in the contract; a number of its own, since the contract's file would bring its validator to the phone. */
export const REPORT_LETTERS = 300
export const MOST_PHOTOS = 3

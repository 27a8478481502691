/** An id in the form of WeChat's: 28 letters and digits starting with `o`. */
export const newOpenid = (): string => `o${crypto.randomUUID().replaceAll('-', '').slice(0, 27)}`

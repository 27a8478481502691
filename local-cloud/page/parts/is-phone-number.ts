/** A mainland mobile number: 11 digits, starting with 1. */
export const isPhoneNumber = (text: string): boolean => /^1\d{10}$/.test(text)

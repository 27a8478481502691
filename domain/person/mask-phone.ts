/** A phone number as anybody but its owner's call may see it: `138****1234`. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** A number as WeChat gives it, in the form it is stored and looked up: mainland ones bare, others with `+`. */
export const plainPhone = ({
  purePhoneNumber,
  countryCode,
}: {
  purePhoneNumber: string
  countryCode: string
}): string => (countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`)

import { Button } from '@tarojs/components'

export type PhoneButtonProps = {
  label: string
  busy?: boolean
  onCode: (code: string) => void
  /** The person said no, or WeChat could not ask. */
  onRefuse: () => void
}

/**
 * WeChat's phone button: the raw Button, because wrapped ones lose the event. It asks for the privacy agreement in
 * the same tap when that is still open. The code is single use and lives five minutes; the server trades it.
 */
export const PhoneButton = ({ label, busy = false, onCode, onRefuse }: PhoneButtonProps) => (
  <Button
    id="phone-button"
    className="main-button"
    hoverClass="main-button-down"
    openType={'getPhoneNumber|agreePrivacyAuthorization' as 'getPhoneNumber'}
    disabled={busy}
    onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefuse())}
  >
    {busy ? '请稍等…' : label}
  </Button>
)

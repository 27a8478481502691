import { useText } from '../text/text-context'
import { Sheet } from './sheet'

/** WeChat's privacy question. Declining is an answer too. */
export const PrivacySheet = ({ onAnswer }: { onAnswer: (value: { agreed: boolean }) => void }) => {
  const text = useText()
  return (
    <Sheet
      icon="shield"
      title={text.ask.privacyTitle}
      allow={text.ask.agree}
      refuse={text.ask.disagree}
      onAllow={() => onAnswer({ agreed: true })}
      onRefuse={() => onAnswer({ agreed: false })}
    >
      <p className="sheet-words">{text.ask.privacyBody}</p>
    </Sheet>
  )
}

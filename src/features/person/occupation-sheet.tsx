import { View } from '@tarojs/components'
import type { Profile } from '../../../domain/person/schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { Sheet } from '../../components/sheet/sheet'
import { OCCUPATION_NAMES, OCCUPATION_ORDER } from './occupations'
import './occupation-sheet.scss'
import { useSaveProfile } from './use-save-profile'

type OccupationSheetProps = { open: boolean; profile: Profile; onClose: () => void }

/** What work one does: five big choices, one tap. */
export const OccupationSheet = ({ open, profile, onClose }: OccupationSheetProps) => {
  const saving = useSaveProfile()
  const choose = (occupation: (typeof OCCUPATION_ORDER)[number]) => {
    saving.send({ occupation, platform: profile.platform })
    onClose()
  }
  return (
    <Sheet open={open} onClose={onClose} title="你主要跑什么活？">
      {OCCUPATION_ORDER.map((occupation) => (
        <Tap
          key={occupation}
          className={`choice ${occupation === profile.occupation ? 'choice-on' : ''}`}
          downClass="choice-down"
          role="radio"
          checked={occupation === profile.occupation}
          onTap={() => choose(occupation)}
        >
          <View className="grow">{OCCUPATION_NAMES[occupation]}</View>
          {occupation === profile.occupation ? <Icon name="check" /> : null}
        </Tap>
      ))}
    </Sheet>
  )
}

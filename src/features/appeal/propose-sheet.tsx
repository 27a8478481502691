import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReferralPartner, SharedField } from '../../../domain/appeal/referral-schema'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { MultiChoice } from '../../components/field/multi-choice'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { FIELD_WORDS, PARTNER_WORDS } from './referral-words'
import { useMove } from './use-move'

const PARTNERS: ReferralPartner[] = ['lawyer', 'union', 'clinic', 'platform', 'department']
const FIELDS: SharedField[] = ['summary', 'category', 'occupation', 'phone', 'thread', 'evidence']

type MoveSheetProps = { appeal: StaffAppealView; onClose: () => void }

/** Whom to ask for help, what they should know, and what of the case the person is asked to share. */
export const ProposeSheet = ({ appeal, onClose }: MoveSheetProps) => {
  const [partner, choose] = useState<ReferralPartner | null>(null)
  const [name, writeName] = useState('')
  const [summary, write] = useState('')
  const [fields, pick] = useState<SharedField[]>(['summary', 'category'])
  const move = useMove(api.appeal.propose.mutate, { said: '问本人了', onDone: onClose })
  const isReady = partner !== null && name.trim() !== '' && summary.trim() !== '' && fields.length > 0
  return (
    <Sheet open onClose={onClose} title="转给别人一起帮">
      <View className="stack">
        <Choice
          options={PARTNERS.map((value) => ({ value, label: PARTNER_WORDS[value] }))}
          value={partner}
          onPick={choose}
        />
        <TextField label="是谁" value={name} onInput={writeName} max={30} placeholder="何律师、街道总工会…" />
        <TextArea value={summary} onInput={write} max={500} placeholder="请对方帮什么，写给对方看的" />
        <MultiChoice
          label="问本人愿不愿意给"
          options={FIELDS.map((value) => ({ value, label: FIELD_WORDS[value].replace('你的', '') }))}
          values={fields}
          onChange={pick}
        />
        <MainButton
          label="问本人同不同意"
          disabled={!isReady}
          busy={move.busy}
          note={move.error ? errorLine(move.error) : undefined}
          onTap={() =>
            partner !== null &&
            move.send({ appealId: appeal.id, partner, partnerName: name, summary, fields })
          }
        />
      </View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import type { Visit } from '../../../domain/booking/door-schema'
import { Tap } from '../../components/button/tap'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { VISIT_WORDS } from './door-words'
import './visit-card.scss'

export type VisitActions = {
  onCheckIn: (visit: Visit) => void
  onCall: (visit: Visit) => void
  onFinish: (visit: Visit) => void
  onNoShow: (visit: Visit) => void
  onUndo: (visit: Visit) => void
  onDetails: (visit: Visit) => void
}

type Action = { label: string; main?: boolean; onTap: (visit: Visit) => void }

/** At most three, the likeliest first: whoever has come is called in, whoever is in is done. */
const actionsOf = ({ can, calledAt, hasAnswers, state }: Visit, on: VisitActions): Action[] => {
  const isHere = state === 'arrived'
  const call = can.call ? [{ label: calledAt ? '再叫' : '叫号', onTap: on.onCall }] : []
  const finish = can.finish ? [{ label: '办完', main: isHere, onTap: on.onFinish }] : []
  const checkIn = can.checkIn ? [{ label: '到了', main: true, onTap: on.onCheckIn }] : []
  const noShow = can.noShow ? [{ label: '没来', onTap: on.onNoShow }] : []
  const undo = can.undo ? [{ label: '撤回“没来”', onTap: on.onUndo }] : []
  const details = hasAnswers ? [{ label: '看回答', onTap: on.onDetails }] : []
  return isHere ? [...finish, ...call, ...details] : [...checkIn, ...noShow, ...undo, ...details].slice(0, 3)
}

/** Somebody of a session: the code they say, four letters, what they can be helped with by one thumb. */
export const VisitCard = ({ visit, on }: { visit: Visit; on: VisitActions }) => {
  const { text, tone } = VISIT_WORDS[visit.state]
  const actions = actionsOf(visit, on)
  return (
    <Card>
      <View className="row-apart">
        <View>
          <View className="text-lead">预约码 {visit.code}</View>
          <View className="text-note">
            {visit.who}
            {visit.phoneMasked ? ` · ${visit.phoneMasked}` : ''}
          </View>
        </View>
        <Tag tone={tone} text={visit.calledAt && visit.state === 'booked' ? '叫过了' : text} />
      </View>
      {actions.length > 0 ? (
        <View className="visit-actions">
          {actions.map(({ label, main, onTap }) => (
            <Tap
              key={label}
              className={`visit-action ${main ? 'visit-action-main' : ''}`}
              label={`${label}，预约码 ${visit.code}`}
              onTap={() => onTap(visit)}
            >
              {label}
            </Tap>
          ))}
        </View>
      ) : null}
    </Card>
  )
}

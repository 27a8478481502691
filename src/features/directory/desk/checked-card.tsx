import { View } from '@tarojs/components'
import type { DeskPlace } from '../../../../domain/directory/desk-schema'
import { dayWords } from '../../../../domain/say-day'
import type { Day } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { toast } from '../../../platform/toast'
import { useCheckPlace } from './use-desk'

/** When somebody last stood there, and one tap for having stood there now. */
export const CheckedCard = ({ place, today }: { place: DeskPlace; today: Day }) => {
  const check = useCheckPlace(() => toast('记下了，今天核对过'))
  const { checkedOn, checkedBy } = place
  return (
    <Card>
      <View className="row-apart">
        <View className="grow">
          {checkedOn
            ? `${dayWords(checkedOn, today).date}${checkedBy ? ` ${checkedBy}` : ''}核对过`
            : '还没有人去核对过'}
        </View>
        <TextButton
          label={check.busy ? '正在记…' : '都对，记一次核对'}
          onTap={() => check.send({ placeId: place.id, v: place.v })}
        />
      </View>
      {check.error ? <View className="text-note">{errorLine(check.error)}</View> : null}
    </Card>
  )
}

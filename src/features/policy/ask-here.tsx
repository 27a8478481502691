import { Text, View } from '@tarojs/components'
import type { PolicyCard } from '../../../domain/policy/schema'
import { Tap } from '../../components/button/tap'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { dial } from '../../platform/dial'
import './ask-here.scss'

type Phone = PolicyCard['askWhom'][number]

const PhoneRow = ({ phone }: { phone: Phone }) => (
  <Tap
    className="ask-phone"
    downClass="ask-phone-down"
    onTap={() => dial(phone.number)}
    label={`打电话 ${phone.number} ${phone.name}`}
  >
    <Icon name="phone" />
    <View className="grow ask-phone-words">
      <View className="ask-phone-number">{phone.number}</View>
      <View className="text-soft">
        {phone.name}
        {phone.confirmed ? null : <Text className="policy-unconfirmed">待核实</Text>}
      </View>
    </View>
    <Text className="ask-phone-call">拨打</Text>
  </Tap>
)

/** Whom to ask and what: what is not certain yet stands here as open, never filled by a guess. */
export const AskHere = ({ card }: { card: PolicyCard }) => {
  const { askWhom, askWhat, open } = card
  if (askWhom.length + askWhat.length + open.length === 0) return null
  return (
    <Card>
      <View className="text-lead">问这里最准</View>
      {askWhom.map((phone) => (
        <PhoneRow key={phone.number + phone.name} phone={phone} />
      ))}
      {askWhat.length > 0 ? <View className="ask-title">打电话这样问</View> : null}
      {askWhat.map((question) => (
        <View key={question} className="ask-question">
          {question}
        </View>
      ))}
      {open.length > 0 ? <View className="ask-title">还没拿到准信的</View> : null}
      {open.map((point) => (
        <View key={point} className="ask-open">
          <Icon name="help" size="small" />
          <Text className="grow">{point}</Text>
        </View>
      ))}
    </Card>
  )
}

import { Text, View } from '@tarojs/components'
import type { ProgrammeView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { hoursBeside, programmeWord } from './booking-words'
import './programme-card.scss'
import { dayWords } from '../../../domain/say-day'
import { ProgrammeIcon } from './programme-icon'

type ProgrammeCardProps = { programme: ProgrammeView; today: Day; onTap: () => void }

const NextDay = ({ day, today }: { day: Day; today: Day }) => {
  const { date, weekday, near } = dayWords(day, today)
  return (
    <View className="programme-date">
      <Text className="programme-day">{near ?? date}</Text>
      <Text className="programme-weekday">{near ? `${date} ${weekday}` : weekday}</Text>
    </View>
  )
}

/** A programme with its next date large: what, when, where, and the rule in words. */
export const ProgrammeCard = ({ programme, today, onTap }: ProgrammeCardProps) => {
  const { tone, text } = programmeWord(programme)
  const [next] = programme.nextDays
  return (
    <Card onTap={onTap} label={`${programme.name}，${next ? `下一场${dayWords(next, today).date}` : text}`}>
      <View className="programme-card">
        <ProgrammeIcon kind={programme.kind} />
        <View className="grow programme-words">
          <View className="row-apart">
            <Text className="programme-name">{programme.name}</Text>
            <Tag tone={tone} text={text} />
          </View>
          {next ? <NextDay day={next} today={today} /> : null}
          <View className="programme-line">
            <Icon name="pin" size="small" />
            <Text className="grow">{programme.stationName}</Text>
          </View>
          <View className="programme-line">
            <Icon name="clock" size="small" />
            <View className="grow">
              <Text className="programme-piece">{programme.ruleText}</Text>
              <View className="programme-piece">
                <Text>{hoursBeside(programme)}</Text>
                {programme.sample ? <Text className="programme-sample">示例</Text> : null}
              </View>
            </View>
          </View>
        </View>
      </View>
    </Card>
  )
}

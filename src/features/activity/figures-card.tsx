import { View } from '@tarojs/components'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { useFigures } from './use-activities'

/** What the team has done so far; nothing while nobody knows. */
export const FiguresCard = () => {
  const { data } = useFigures()
  if (!data) return null
  return (
    <Card>
      <View className="figures">
        <BigNumber value={data.held} unit="次" label="办过的活动" />
        <BigNumber value={data.households} unit="户" label="帮到的人家" />
      </View>
      <View className="text-note">
        今年 {data.heldThisYear} 次，{data.householdsThisYear} 户
      </View>
    </Card>
  )
}

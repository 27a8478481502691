import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ProgrammesOfStaff } from '../../../domain/programme/schema'
import { SwitchRow } from '../../components/field/switch-row'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useSetWeather } from './use-change'

type Weather = ProgrammesOfStaff['weather']

/** Storm and heat of the street, each asked for once more with its reason before it is switched. */
export const WeatherSwitch = ({ weather }: { weather: Weather }) => {
  const [wish, setWish] = useState<Weather | null>(null)
  const [why, setWhy] = useState('')
  const close = () => setWish(null)
  const change = useSetWeather(close)
  const ask = (next: Weather) => {
    setWhy('')
    setWish(next)
  }
  return (
    <View>
      <SwitchRow
        label="暴雨模式"
        text="不记爽约，当天随时能取消，户外的标出来"
        icon="warning"
        checked={weather.storm}
        onChange={(storm) => ask({ ...weather, storm })}
      />
      <SwitchRow
        label="高温模式"
        text="多给水，不记爽约，当天随时能取消"
        icon="water"
        checked={weather.heat}
        onChange={(heat) => ask({ ...weather, heat })}
      />
      <ConfirmSheet
        open={wish !== null}
        onClose={close}
        title="切换后整条街马上生效"
        confirm="切换"
        busy={change.busy}
        reason={{ label: '为什么，如 气象台发了暴雨橙色预警', value: why, onInput: setWhy, required: true }}
        onConfirm={() => wish && change.send({ ...wish, why: why.trim() })}
      />
    </View>
  )
}

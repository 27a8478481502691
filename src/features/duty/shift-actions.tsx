import { View } from '@tarojs/components'
import type { ShiftMay, ShiftView } from '../../../domain/duty/schema'
import { api } from '../../api/client'
import { TextButton } from '../../components/button/text-button'
import { scan } from '../../platform/scan'
import { askSubscribe } from '../../platform/subscribe'
import { toast } from '../../platform/toast'
import { useDutyStep } from './use-duty'

const SCENE_LETTERS = 32

/** The scene of a scanned station code, from the page it opens or from its text. */
const sceneOf = (text: string): string => {
  const inPath = /[?&]scene=([^&]+)/.exec(text)?.[1]
  return decodeURIComponent(inPath ?? text).slice(0, SCENE_LETTERS)
}

type Props = { shift: ShiftView; templateIds: readonly string[]; onAsk: () => void }

/** What the caller can do with a shift now. */
export const ShiftActions = ({ shift, templateIds, onAsk }: Props) => {
  const { id: shiftId, may, swaps } = shift
  const take = useDutyStep(api.duty.take.mutate, '排上了')
  const handBack = useDutyStep(api.duty.handBack.mutate, '退了')
  const dropSwap = useDutyStep(api.duty.dropSwap.mutate, '不请人了')
  const accept = useDutyStep(api.duty.acceptSwap.mutate, '这一班是你的了')
  const arrive = useDutyStep(api.duty.arrive.mutate, '签到了，辛苦')
  const scanAndArrive = async () => {
    const scanned = await scan()
    if (scanned.kind === 'page') arrive.send({ shiftId, scene: sceneOf(scanned.path) })
    if (scanned.kind === 'foreign') arrive.send({ shiftId, scene: sceneOf(scanned.text) })
    if (scanned.kind === 'failed') toast('相机没打开，再试一次')
  }
  const takeIt = async () => {
    await askSubscribe(templateIds)
    take.send({ shiftId })
  }
  const BUTTONS: Record<ShiftMay, { label: string; onTap: () => void }> = {
    arrive: { label: '到了，扫站点码签到', onTap: () => void scanAndArrive() },
    take: { label: '我来值这一班', onTap: () => void takeIt() },
    askSwap: { label: '请人替我', onTap: onAsk },
    dropSwap: { label: '不请人替了', onTap: () => dropSwap.send({ shiftId }) },
    handBack: { label: '退掉这一班', onTap: () => handBack.send({ shiftId }) },
  }
  return (
    <View>
      {may.map((step) => (
        <TextButton key={step} tone={step === 'handBack' ? 'quiet' : 'brand'} {...BUTTONS[step]} />
      ))}
      {swaps.map(({ personId, name, forMe }) =>
        forMe ? (
          <TextButton
            key={personId}
            label={`替${name}值这一班`}
            onTap={() => accept.send({ shiftId, personId })}
          />
        ) : null,
      )}
    </View>
  )
}

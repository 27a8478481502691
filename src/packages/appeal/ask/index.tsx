import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { guessCategory } from '../../../../domain/appeal/guess-category'
import { isUrgent } from '../../../../domain/appeal/guess-urgency'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Choice } from '../../../components/field/choice'
import { TextArea } from '../../../components/field/text-area'
import { PhotoPicker } from '../../../components/picture/photo-picker'
import { Screen } from '../../../components/screen/screen'
import { CATEGORY_CHOICES } from '../../../features/appeal/category-words'
import { HelpedStrip } from '../../../features/appeal/helped-strip'
import { HotlineStrip } from '../../../features/appeal/hotline-strip'
import { NATIONAL_LINES } from '../../../features/appeal/national-lines'
import { useCreateAppeal } from '../../../features/appeal/use-create-appeal'
import { useDraft } from '../../../features/appeal/use-draft'
import { useMyAppeals } from '../../../features/appeal/use-my-appeals'
import { VoicePicker } from '../../../features/appeal/voice-picker'
import { FoundPolicies } from '../../../features/policy/found-policies'
import { openPage } from '../../../platform/open-page'
import { askSubscribe } from '../../../platform/subscribe'
import './index.scss'

/** As many letters as the first message may have (`domain/appeal/schema.ts`). */
const MOST_LETTERS = 1000

const openPolicy = (policyId: string) => openPage(`packages/policy/card/index?id=${policyId}`)
const openThread = (appealId: string) =>
  void Taro.redirectTo({ url: `/packages/appeal/thread/index?id=${appealId}` })

const leave = () => void Taro.switchTab({ url: '/pages/heart/index' })

/** One field to tell what happened. While one writes, the nearest policies appear; danger shows numbers first. */
export default function Ask() {
  const { about = '' } = useRouter().params
  const { wish, write } = useDraft(decodeURIComponent(about))
  const { text, voice, photos, category } = wish
  const [opened, setOpened] = useState<string | null>(null)
  const known = useMyAppeals().data
  const create = useCreateAppeal(openThread)

  const send = async () => {
    await askSubscribe(known?.templateIds ?? [])
    create.send(wish)
  }

  return (
    <Screen
      title="说说你遇到的事"
      footer={
        <MainButton
          label="发给社工"
          disabled={text.trim() === '' && voice === null}
          busy={create.busy}
          note={create.error ? errorLine(create.error) : undefined}
          onTap={() => void send()}
        />
      }
    >
      <View className="stack">
        {isUrgent(text) ? <HotlineStrip hotlines={known?.hotlines ?? NATIONAL_LINES} urgent /> : null}
        <TextArea
          value={text}
          onInput={(typed) => write({ text: typed })}
          max={MOST_LETTERS}
          placeholder="怎么顺口怎么说。比如：站长扣了我 200 块，说我超时，其实是商家出餐慢"
        />
        <View>
          {known ? <View className="ask-promise">{known.promise}</View> : null}
          <View className="text-note">一对一，只有社工看得到。写到一半关掉也不会丢。</View>
        </View>
        <VoicePicker voice={voice} onChange={(next) => write({ voice: next })} />
        {text.trim() === '' ? null : (
          <>
            <PhotoPicker
              fileIds={photos}
              onChange={(fileIds) => write({ photos: fileIds })}
              max={3}
              label="有照片、截图就带上"
            />
            <Choice
              label="看着是这类事，不对就换"
              options={CATEGORY_CHOICES}
              value={CATEGORY_CHOICES.find(({ value }) => value === category)?.value ?? guessCategory(text)}
              onPick={(picked) => write({ category: picked })}
            />
          </>
        )}
        <FoundPolicies
          typed={text}
          onOpen={(policyId) => {
            setOpened(policyId)
            openPolicy(policyId)
          }}
        />
        {opened ? <HelpedStrip policyId={opened} onHelped={leave} /> : null}
      </View>
    </Screen>
  )
}

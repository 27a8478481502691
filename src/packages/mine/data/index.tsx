import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { EraseSheet } from '../../../features/own-data/erase-sheet'
import { useExport } from '../../../features/own-data/use-export'
import { copyText } from '../../../platform/clipboard'
import { toast } from '../../../platform/toast'

const copy = async (text: string) => {
  if (!(await copyText(text))) toast('没复制成，长按文字也能复制')
}

/** Everything the street knows about me, to read and to take along; and the way to be forgotten. */
export default function DataPage() {
  const reading = useExport()
  const [isErasing, setErasing] = useState(false)
  const text = reading.data
  return (
    <Screen
      footer={
        text ? (
          <MainButton label="全部复制" onTap={() => void copy(text)} />
        ) : (
          <MainButton
            label="看看都记了我什么"
            busy={reading.isPending}
            note={reading.error ? errorLine(reading.error) : undefined}
            onTap={() => reading.mutate()}
          />
        )
      }
    >
      <View className="stack">
        <Card>
          <View className="text-lead">你的数据，你说了算</View>
          <View className="text-soft">
            街道为你记下的每一条，都能在这里看、能带走，也能让我们忘掉。文字只显示在这部手机上，不另存一份。
          </View>
        </Card>
        {text === undefined ? null : (
          <Card>
            <Text selectable userSelect>
              {text === '' ? '还没有记下什么' : text}
            </Text>
          </Card>
        )}
        <TextButton label="注销并删除我的数据" tone="danger" onTap={() => setErasing(true)} />
      </View>
      {isErasing ? <EraseSheet onClose={() => setErasing(false)} /> : null}
    </Screen>
  )
}

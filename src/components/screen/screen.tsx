import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { careStyle, useCare } from '../../theme/use-care'
import './screen.scss'

type ScreenProps = { title?: string; footer?: ReactNode; children: ReactNode }

/**
 * The frame of every page: colours and text scale of the person, room for the phone's edges, and a footer under the
 * thumb for the main action. `title` goes into WeChat's own bar.
 */
export const Screen = ({ title, footer, children }: ScreenProps) => {
  const care = useCare()
  const showTitle = () => {
    if (title) void Taro.setNavigationBarTitle({ title })
  }
  useEffect(showTitle, [title])
  useDidShow(showTitle)
  return (
    <View className="theme screen" style={careStyle(care)}>
      <View className="screen-body">{children}</View>
      {footer ? <View className="screen-footer">{footer}</View> : null}
    </View>
  )
}

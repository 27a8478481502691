import { View } from '@tarojs/components'
import type { FacilityView } from '../../../domain/station/schema'
import { FACILITY_WORDS } from '../../../domain/street/facility-names'
import { Tap } from '../../components/button/tap'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import './facility-grid.scss'
import { STATE_WORDS } from './station-words'

type FacilityGridProps = {
  facilities: readonly FacilityView[]
  onTap: (facility: FacilityView) => void
}

/** What is here and whether it works; a tap says otherwise. */
export const FacilityGrid = ({ facilities, onTap }: FacilityGridProps) => (
  <View className="facility-grid">
    {facilities.map((view) => {
      const { text, icon } = FACILITY_WORDS[view.facility]
      const state = STATE_WORDS[view.state]
      return (
        <Tap
          key={view.facility}
          className="facility"
          downClass="facility-down"
          label={`${text}，${state.text}，点一下可以报`}
          onTap={() => onTap(view)}
        >
          <Icon name={icon} />
          <View className="facility-name">{text}</View>
          <Tag tone={state.tone} text={state.text} />
        </Tap>
      )
    })}
  </View>
)

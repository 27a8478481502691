import { View } from '@tarojs/components'
import type { DeskReport } from '../../../domain/report/schema'
import { TextButton } from '../../components/button/text-button'
import { CloudPicture } from '../../components/picture/cloud-picture'
import './before-after.scss'
import type { DeskSteps } from './use-desk-step'

const STATES = { pending: '还在检查', passed: '大家看得到', refused: '藏起来了' } as const

type DeskPicturesProps = { report: DeskReport; steps: DeskSteps }

/** Every picture with whether others see it; a worker's word stands above the machine's. */
export const DeskPictures = ({ report, steps: { reviewPicture } }: DeskPicturesProps) => (
  <View className="before-after">
    {report.pictures.map(({ id, fileId, state, after }) => (
      <View key={id} className="before-after-side">
        <View className="before-after-photo">
          <CloudPicture fileId={fileId} alt={after ? '现在的照片' : '上报的照片'} />
        </View>
        <View className="text-note">
          {after ? '现在' : '上报'} · {STATES[state]}
        </View>
        <TextButton
          label={state === 'passed' ? '藏起来' : '给大家看'}
          tone={state === 'passed' ? 'quiet' : 'brand'}
          onTap={() => reviewPicture.send({ reportId: report.id, pictureId: id, show: state !== 'passed' })}
        />
      </View>
    ))}
  </View>
)

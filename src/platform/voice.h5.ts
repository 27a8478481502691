/** Recording is WeChat's; a browser shows no button for it, and plays what others have said. */
export const canRecord = false

export type Recording = { path: string; seconds: number }

export const startRecording = (onEnd: (recording: Recording | null) => void): void => onEnd(null)

export const stopRecording = (): void => undefined

export const uploadVoice = (): Promise<string> => Promise.reject(new Error('no microphone in a browser'))

export const playVoice = (url: string): void => {
  void new Audio(url).play()
}

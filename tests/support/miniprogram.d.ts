declare module 'miniprogram-simulate' {
  import type { RootComponent } from 'j-component'

  type LoadOptions = { rootPath: string; compiler: 'official' | 'simulate' }
  const simulate: {
    load: (path: string, options: LoadOptions) => string
    render: (id: string) => RootComponent
  }
  export default simulate
}

declare module 'miniprogram-exparser' {
  type EventOptions = { bubbles: boolean; composed: boolean; capturePhase: boolean }
  const exparser: {
    Event: {
      create: (name: string, detail: Record<string, unknown>, options: EventOptions) => object
      dispatchEvent: (node: object, event: object) => void
    }
  }
  export default exparser
}

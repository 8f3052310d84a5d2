/** The part of autocannon that the load run uses; it comes without types. */
declare module 'autocannon' {
  interface LoadRequest {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Buffer;
    readonly onResponse?: (
      status: number,
      body: string,
      context: object,
      headers: Readonly<Record<string, string>>,
    ) => void;
  }
  interface LoadClient {
    setRequests(requests: readonly LoadRequest[]): void;
    on(event: 'response', listener: () => void): this;
    on(event: 'connError', listener: (error: Error) => void): this;
  }
  interface LoadResult {
    /** Connections that broke, and those of them that timed out. */
    readonly errors: number;
    readonly timeouts: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: { readonly total: number; readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number };
  }
  interface LoadOptions {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Seconds that an answer may take. */
    readonly timeout: number;
    readonly requests: readonly LoadRequest[];
    readonly setupClient?: (client: LoadClient) => void;
  }
  export default function autocannon(options: LoadOptions): Promise<LoadResult>;
  export type { LoadRequest, LoadResult };
}

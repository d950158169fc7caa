declare module 'serve-handler' {
  import type {IncomingMessage, ServerResponse} from 'node:http';

  interface Configuration {
    public: string;
    cleanUrls?: boolean;
    trailingSlash?: boolean;
    directoryListing?: boolean;
    etag?: boolean;
  }

  interface Methods {
    sendError?: (absolutePath: string, response: ServerResponse) => Promise<void> | void;
  }

  export default function handler(
    request: IncomingMessage,
    response: ServerResponse,
    configuration: Configuration,
    methods?: Methods,
  ): Promise<void>;
}

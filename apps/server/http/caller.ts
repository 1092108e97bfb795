/** Who asks, as far as the network tells: read once for each request, before anything else looks at it. */
export interface Caller {
  /** What limits count by: the address, of IPv6 its /64 network; behind a trusted proxy, of whom the proxy saw. */
  readonly household: string;
  /**
   * Whether it is somebody at this very machine, in a page of ours or with a program of their own. Never where a proxy,
   * a page of another site or another name may stand between.
   */
  readonly isHere: boolean;
  /**
   * Whether nothing that passes requests on stands between us and a program of this machine, as far as anything shows:
   * then the operating system says who may come, else whoever reaches what stands there.
   */
  readonly isDirect: boolean;
  /** Whether a trusted proxy passes it on. */
  readonly isProxied: boolean;
  /** False where a page of another site makes the browser ask. */
  readonly isOwnPage: boolean;
  /** Whether the browser speaks HTTPS, to us or to a trusted proxy before us. */
  readonly isHttps: boolean;
  /**
   * Every name that the request calls this server by, the one that the browser shows first; with its port, in lower
   * case, and as it came: it may be no host name at all.
   */
  readonly hosts: readonly string[];
  /** Our own address that was asked; undefined without a network. */
  readonly askedAddress: string | undefined;
}

import type { PersonKind, ProfileId } from '@emoverse/domain';
import type { StoredProfile, StoredSession, StoredPerson } from '@emoverse/storage';

/** Who is asking: the person behind the cookies of this browser. */
export interface Session {
  /**
   * The profile, made now if this browser has none and nobody has to sign in. Throws what `house` does, `login-needed` (401) where somebody has to, `who-is-there` (401) where several people use the browser and
   * nobody has said who it is, `another-person` (409) where a page asks for somebody else, `cross-site` (403) where a page of
   * another site would have one made, `too-many-profiles` (429) where an address makes too many.
   */
  profile(): Promise<StoredProfile>;
  /** The profile, if somebody uses this browser. */
  knownProfile(): Promise<StoredProfile | undefined>;
  /** What kind of person that is, if somebody uses this browser. */
  knownKind(): Promise<PersonKind | undefined>;
  /** The same. Throws `who-is-there` (401) where nobody of a house has said who they are: it may be a child. */
  kind(): Promise<PersonKind | undefined>;
  /**
   * The house that this browser was let into, whether or not somebody uses it now. Throws `session-ended` (401) where it was taken
   * out, or not used for so long.
   */
  house(): Promise<StoredSession | undefined>;
  /** Throws `too-many-profiles` (429) where this address makes too many. */
  admitNewcomer(): Promise<void>;
  /** Throws `too-many-codes` (429) where this address, or all together, have tried too many. */
  admitCode(): Promise<void>;
  /** This browser is let into another house, by the token of a session there. */
  become(token: string): Promise<void>;
  /** Whether whoever asks has to sign in before anything else. */
  readonly isLoginAsked: boolean;
  /** Whether a proxy has let in whoever asks, and they wait for the owner's word. */
  readonly isWaiting: boolean;
  /** Throws `another-person` (409) where a proxy says that whoever asks is somebody else: asked before a way in is used up. */
  admit(person: Pick<StoredPerson, 'id'>): void;
  /**
   * Somebody has shown who they are: this browser gets a session of theirs, and the one that it had ends. Gives who used that.
   * `provenAt` is when they showed it, now where it is left out; a proxy shows nothing anew. Throws `login-refused` (403) where they are of
   * another house than the one that one signs in to.
   */
  signIn(
    person: Pick<StoredPerson, 'id' | 'house'>,
    way: SignInWay,
    provenAt?: number,
  ): Promise<StoredProfile | undefined>;
  /** Until when (milliseconds since the epoch) it counts that who uses this browser has shown who they are. */
  provenUntil(): Promise<number | undefined>;
  /** Throws `prove-it-first` (403) where that is over: an open browser alone changes nothing about how its person comes in. */
  refuseUnproven(): Promise<void>;
  /** Who uses this browser has just shown who they are. Gives until when that counts. */
  prove(): Promise<number>;
  /** From here on somebody of the house uses this browser, until it is closed or somebody else comes. */
  enter(id: ProfileId, isProven?: boolean): Promise<void>;
  /**
   * Nobody uses this browser any more; where it is let into no house, or one has to sign in, its cookie goes. Gives the house as
   * it was left.
   */
  leave(): Promise<StoredSession | undefined>;
}
/** How somebody showed who they are. */
export type SignInWay = 'link' | 'pin' | 'passkey' | 'provider' | 'proxy';

import type { Handlers } from '../http/endpoint.ts';
import { createExplorers } from '../explore/create-explorers.ts';
import { pinCatalogue } from '../pin-catalogue.ts';
import type { Services } from '../services.ts';
import { deleteCalendar, deleteCalendarDay, exportCalendar, listDayNotes, setDayNote } from './calendar.ts';
import { requireItem } from './catalogue.ts';
import { deleteCovers, findCovers } from './covers.ts';
import {
  answerPairing,
  arrive,
  askPairing,
  endDevice,
  getPairing,
  listDevices,
  makePairing,
} from './devices.ts';
import { exploreMap, exploreShelves, listLike, searchCatalogue } from './explore.ts';
import { glimpse } from './glimpse.ts';
import { health } from './health.ts';
import {
  addWebhook,
  deleteHomeKey,
  deleteWebhook,
  getHome,
  getMoodNow,
  makeHomeKey,
  testWebhook,
} from './home.ts';
import { listLibrary, listOwnWorks } from './library.ts';
import {
  connectMusicServer,
  disconnectMusicServer,
  listMusicServers,
  pauseMusicServer,
  syncMusicServer,
  tellMusicServerPlays,
  tellPlay,
} from './music-servers.ts';
import { invite, listInvitations, takeBackInvitation } from './invitations.ts';
import { listLifts } from './lifts.ts';
import { endMoodImport, importMoods, listMoodImports, undoMoodImport } from './mood-imports.ts';
import { getLogin, signInByLink, signInByPin } from './login.ts';
import { addMood, deleteMood, listMoods, patchMood } from './moods.ts';
import {
  addMusicFolder,
  cancelMusicFolder,
  listLibraryFolders,
  listMusicFolders,
  listUnheardFiles,
  pauseMusicFolder,
  readMusicFolder,
  removeMusicFolder,
} from './music-folders.ts';
import { onboarding } from './onboarding.ts';
import {
  addPerson,
  enterGuest,
  enterPerson,
  leavePerson,
  listPeople,
  patchPerson,
  removePerson,
  setPin,
} from './people.ts';
import { addPasskey, beginNewPasskey, beginPasskey, signInByPasskey } from './passkeys.ts';
import {
  addToPlaylist,
  deletePlaylist,
  exportPlaylist,
  getPlaylist,
  importPlaylist,
  listPlaylists,
  makePlaylist,
  movePlaylistEntry,
  removePlaylistEntry,
  renamePlaylist,
} from './playlists.ts';
import {
  copyPlaylist,
  listPlaylistCopies,
  schedulePlaylistCopy,
  takeBackPlaylistCopy,
} from './playlist-copies.ts';
import { findPreview } from './previews.ts';
import { deleteProfile, exportProfile, getProfile, patchSettings, restoreProfile } from './profile.ts';
import { getRating, listReactions, listSaved } from './reactions.ts';
import { answerNewcomer, forgetRefusal, listNewcomers } from './newcomers.ts';
import { startProviderLogin } from './provider.ts';
import { listWaysIn, proveByProvider, proveSelf, removeWayIn } from './ways-in.ts';
import { recommend } from './recommend.ts';
import { addReview, deleteReview, editReview, listReviews } from './reviews.ts';
import { disconnectSpotify, getSpotify, startSpotifyLogin } from './spotify/connection.ts';
import { makeSpotifyPlaylist, saveToSpotify } from './spotify/keep.ts';
import {
  commandSpotify,
  getSpotifyPlayback,
  listSpotifyDevices,
  passForSpotify,
  playSpotify,
  resolveSpotify,
} from './spotify/playback.ts';
import { sendFeedback } from './send-feedback.ts';
import { addTasteImport, listTasteImports, matchWorks, undoTasteImport } from './taste-imports.ts';
import { forgetTaste, forgetTasteTerm, getTaste, setTasteTerm } from './taste.ts';

/** The whole API: one handler for each route of the contract, each request of one catalogue. */
export function createHandlers(live: Services): Handlers {
  const startedAt = live.elapsed();
  const explorers = createExplorers();
  const services = (): Services => pinCatalogue(live);
  return {
    health: (_, call) => health(services(), startedAt, call),
    getProfile: (_, call) => getProfile(services(), call),
    patchSettings: (input, call) => patchSettings(services(), input, call),
    deleteProfile: (_, call) => deleteProfile(services(), call),
    exportProfile: (_, call) => exportProfile(services(), call),
    restoreProfile: (_, call) => restoreProfile(services(), call),
    getTaste: (_, call) => getTaste(services(), call),
    setTasteTerm: (input, call) => setTasteTerm(services(), input, call),
    forgetTasteTerm: (input, call) => forgetTasteTerm(services(), input, call),
    forgetTaste: (input, call) => forgetTaste(services(), input, call),
    listTasteImports: (_, call) => listTasteImports(services(), call),
    matchWorks: (input) => matchWorks(services(), input),
    addTasteImport: (input, call) => addTasteImport(services(), input, call),
    undoTasteImport: (input, call) => undoTasteImport(services(), input, call),
    recommend: (input, call) => recommend(live, input, call),
    glimpse: (input, call) => glimpse(services(), input, call),
    onboarding: (input, call) => onboarding(services(), input, call),
    sendFeedback: (input, call) => sendFeedback(services(), input, call),
    listReactions: (_, call) => listReactions(services(), call),
    getRating: (input, call) => getRating(services(), input, call),
    listSaved: (_, call) => listSaved(services(), call),
    listLifts: (_, call) => listLifts(services(), call),
    addMood: (input, call) => addMood(services(), input, call),
    listMoods: (input, call) => listMoods(services(), input, call),
    patchMood: (input, call) => patchMood(services(), input, call),
    deleteMood: (input, call) => deleteMood(services(), input, call),
    getMoodNow: (_, call) => getMoodNow(services(), call),
    getHome: (_, call) => getHome(services(), call),
    makeHomeKey: (_, call) => makeHomeKey(services(), call),
    deleteHomeKey: (_, call) => deleteHomeKey(services(), call),
    addWebhook: (input, call) => addWebhook(services(), input, call),
    testWebhook: (input, call) => testWebhook(services(), input, call),
    deleteWebhook: (input, call) => deleteWebhook(services(), input, call),
    listMoodImports: (_, call) => listMoodImports(services(), call),
    importMoods: (input, call) => importMoods(services(), input, call),
    endMoodImport: (input, call) => endMoodImport(services(), input, call),
    undoMoodImport: (input, call) => undoMoodImport(services(), input, call),
    searchCatalogue: (input, call) => searchCatalogue(services(), explorers, input, call),
    exploreShelves: async (input) => exploreShelves(services(), explorers, input),
    exploreMap: async (input) => exploreMap(services(), explorers, input),
    listLike: async (input) => listLike(services(), input),
    getItem: async ({ params }) => requireItem(services(), params.itemId),
    catalogueStats: async () => live.catalogueStats,
    listLibrary: () => listLibrary(services()),
    listOwnWorks: () => listOwnWorks(services()),
    listLibraryFolders: (input) => listLibraryFolders(services(), input),
    listMusicFolders: () => listMusicFolders(services()),
    addMusicFolder: (input) => addMusicFolder(services(), input),
    readMusicFolder: (input) => readMusicFolder(services(), input),
    pauseMusicFolder: (input) => pauseMusicFolder(services(), input),
    cancelMusicFolder: (input) => cancelMusicFolder(services(), input),
    removeMusicFolder: (input) => removeMusicFolder(services(), input),
    listUnheardFiles: (input) => listUnheardFiles(services(), input),
    listMusicServers: (_, call) => listMusicServers(services(), call),
    connectMusicServer: (input, call) => connectMusicServer(services(), input, call),
    pauseMusicServer: (input, call) => pauseMusicServer(services(), input, call),
    syncMusicServer: (input, call) => syncMusicServer(services(), input, call),
    tellMusicServerPlays: (input, call) => tellMusicServerPlays(services(), input, call),
    tellPlay: (input, call) => tellPlay(services(), input, call),
    disconnectMusicServer: (input) => disconnectMusicServer(services(), input),
    findCovers: (input, call) => findCovers(services(), input, call),
    keptCovers: () => live.covers.kept(),
    deleteCovers: () => deleteCovers(services()),
    findPreview: (input, call) => findPreview(services(), input, call),
    listReviews: (input, call) => listReviews(services(), input, call),
    addReview: (input, call) => addReview(services(), input, call),
    editReview: (input, call) => editReview(services(), input, call),
    deleteReview: (input, call) => deleteReview(services(), input, call),
    listDayNotes: (input, call) => listDayNotes(services(), input, call),
    setDayNote: (input, call) => setDayNote(services(), input, call),
    exportCalendar: (input, call) => exportCalendar(services(), input, call),
    deleteCalendarDay: (input, call) => deleteCalendarDay(services(), input, call),
    deleteCalendar: (_, call) => deleteCalendar(services(), call),
    listPeople: (_, call) => listPeople(services(), call),
    addPerson: (input, call) => addPerson(services(), input, call),
    patchPerson: (input, call) => patchPerson(services(), input, call),
    removePerson: (input, call) => removePerson(services(), input, call),
    enterPerson: (input, call) => enterPerson(services(), input, call),
    enterGuest: (_, call) => enterGuest(services(), call),
    leavePerson: (_, call) => leavePerson(services(), call),
    setPin: (input, call) => setPin(services(), input, call),
    listDevices: (_, call) => listDevices(services(), call),
    endDevice: (input, call) => endDevice(services(), input, call),
    makePairing: (input, call) => makePairing(services(), input, call),
    getPairing: (input, call) => getPairing(services(), input, call),
    answerPairing: (input, call) => answerPairing(services(), input, call),
    askPairing: (input, call) => askPairing(services(), input, call),
    arrive: (_, call) => arrive(services(), call),
    getLogin: async (_, call) => getLogin(services(), call),
    startProviderLogin: (_, call) => startProviderLogin(services(), call),
    signInByLink: (input, call) => signInByLink(services(), input, call),
    signInByPin: (input, call) => signInByPin(services(), input, call),
    beginPasskey: (_, call) => beginPasskey(services(), call),
    signInByPasskey: (input, call) => signInByPasskey(services(), input, call),
    listNewcomers: (_, call) => listNewcomers(services(), call),
    answerNewcomer: (input, call) => answerNewcomer(services(), input, call),
    forgetRefusal: (input, call) => forgetRefusal(services(), input, call),
    listWaysIn: (_, call) => listWaysIn(services(), call),
    removeWayIn: (input, call) => removeWayIn(services(), input, call),
    proveSelf: (input, call) => proveSelf(services(), input, call),
    proveByProvider: (_, call) => proveByProvider(services(), call),
    beginNewPasskey: (_, call) => beginNewPasskey(services(), call),
    addPasskey: (input, call) => addPasskey(services(), input, call),
    listInvitations: (_, call) => listInvitations(services(), call),
    invite: (input, call) => invite(services(), input, call),
    takeBackInvitation: (input, call) => takeBackInvitation(services(), input, call),
    listPlaylists: (_, call) => listPlaylists(services(), call),
    makePlaylist: (input, call) => makePlaylist(services(), input, call),
    importPlaylist: (input, call) => importPlaylist(services(), input, call),
    getPlaylist: (input, call) => getPlaylist(services(), input, call),
    renamePlaylist: (input, call) => renamePlaylist(services(), input, call),
    deletePlaylist: (input, call) => deletePlaylist(services(), input, call),
    exportPlaylist: (input, call) => exportPlaylist(services(), input, call),
    addToPlaylist: (input, call) => addToPlaylist(services(), input, call),
    movePlaylistEntry: (input, call) => movePlaylistEntry(services(), input, call),
    removePlaylistEntry: (input, call) => removePlaylistEntry(services(), input, call),
    listPlaylistCopies: (_, call) => listPlaylistCopies(services(), call),
    copyPlaylist: (input, call) => copyPlaylist(services(), input, call),
    schedulePlaylistCopy: (input, call) => schedulePlaylistCopy(services(), input, call),
    takeBackPlaylistCopy: (input, call) => takeBackPlaylistCopy(services(), input, call),
    getSpotify: (_, call) => getSpotify(services(), call),
    startSpotifyLogin: (_, call) => startSpotifyLogin(services(), call),
    disconnectSpotify: (_, call) => disconnectSpotify(services(), call),
    resolveSpotify: (input, call) => resolveSpotify(services(), input, call),
    listSpotifyDevices: (_, call) => listSpotifyDevices(services(), call),
    getSpotifyPlayback: (_, call) => getSpotifyPlayback(services(), call),
    playSpotify: (input, call) => playSpotify(services(), input, call),
    commandSpotify: (input, call) => commandSpotify(services(), input, call),
    makeSpotifyPlaylist: (input, call) => makeSpotifyPlaylist(services(), input, call),
    saveToSpotify: (input, call) => saveToSpotify(services(), input, call),
    passForSpotify: (_, call) => passForSpotify(services(), call),
  };
}

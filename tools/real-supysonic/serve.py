"""A real Supysonic over a folder of songs, on a loopback port that it prints.

Reads one JSON object from standard input: where its files go, who lives there, the songs (WAV files that lie there
already, and the tags to write into them). Last.fm is not asked: what Supysonic would tell it is printed, a line each.
Ends when standard input does.
"""

import json
import os
import sys
import threading

import mediafile
from pony.orm import db_session
from supysonic import lastfm
from supysonic.config import DefaultConfig
from supysonic.managers.folder import FolderManager
from supysonic.managers.user import UserManager
from supysonic.scanner import Scanner
from supysonic.web import create_application
from werkzeug.serving import WSGIRequestHandler, make_server

order = json.loads(sys.stdin.readline())
folder = order["folder"]
music = os.path.join(folder, "music")


class Config(DefaultConfig):
    BASE = {**DefaultConfig.BASE, "database_uri": "sqlite:///" + os.path.join(folder, "supysonic.db")}
    WEBAPP = {**DefaultConfig.WEBAPP, "cache_dir": os.path.join(folder, "cache"), "mount_webui": False}
    DAEMON = {**DefaultConfig.DAEMON, "socket": os.path.join(folder, "no-daemon.sock")}
    LASTFM = {"api_key": "key", "secret": "secret"}


class Answer:
    def json(self):
        return {}


class Requests:
    exceptions = lastfm.requests.exceptions

    def post(self, _, data, **__):
        print("told " + json.dumps({name: str(data[name]) for name in data}), flush=True)
        return Answer()


class Silent(WSGIRequestHandler):
    def log_request(self, *_):
        pass


lastfm.requests = Requests()
for song in order["songs"]:
    tags = mediafile.MediaFile(os.path.join(music, song["file"]))
    for name in ("title", "artist", "album", "year", "genre"):
        if song.get(name) is not None:
            setattr(tags, name, song[name])
    if song.get("cover") is not None:
        with open(os.path.join(folder, song["cover"]), "rb") as picture:
            tags.art = picture.read()
    tags.save()

os.makedirs(os.path.join(folder, "cache"), exist_ok=True)
app = create_application(Config())
with db_session:
    UserManager.add(order["user"], order["password"]).lastfm_session = "session"
    FolderManager.add("music", music)
scanner = Scanner()
scanner.queue_folder("music")
scanner.run()

server = make_server("127.0.0.1", order.get("port", 0), app, threaded=True, request_handler=Silent)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(f"listens {server.server_port}", flush=True)
sys.stdin.read()

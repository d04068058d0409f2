"""nginx's settings, from one template: for a server of its own, and for `make serve`."""

import os
import pwd
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent
FIRST_PORT = 8601  # of the processes, one after the other, on this machine alone
TLS = """    ssl_certificate {certificate};
    ssl_certificate_key {key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:dashboard_tls:10m;
    ssl_session_timeout 1d;"""
REDIRECT = """
server {{
    listen 80;
    server_name {name};
    return 301 https://{name}$request_uri;
}}"""
MAIN = """{user}daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 4096; }}
http {{
include /etc/nginx/mime.types;
access_log off;
client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi;
scgi_temp_path {folder}/scgi;
{site}
}}
"""


@dataclass(frozen=True)
class Site:
    """Where readers reach the dashboard, and how many processes stand behind it.

    name         as `cities.example.org`; `_` for any
    listen       nginx's own words: a port, an address with one
    certificate  and `key`: files of the operator's own certificate; without, there is no TLS
    cache        folder in which nginx keeps what never changes
    """

    workers: int
    name: str = "_"
    listen: str = "80"
    certificate: str = ""
    key: str = ""
    cache: str = "/var/lib/nginx/dashboard"
    first_port: int = FIRST_PORT

    @property
    def ports(self) -> list[int]:
        """The port of each process."""
        return [self.first_port + number for number in range(self.workers)]


def written(site: Site) -> str:
    """The settings of a site, for the http level of nginx."""
    numbered = list(enumerate(site.ports, 1))
    has_tls = bool(site.certificate)
    return Template((FOLDER / "site.conf.template").read_text(encoding="utf-8")).substitute(
        servers="\n".join(_server(port) for port in site.ports),
        upstreams="\n".join(_of_process(number, site) for number, _ in numbered),
        own="\n".join(f"    {number} dashboard_{number};" for number, _ in numbered),
        answered="\n".join(f'    "~:{port}$" {number};' for number, port in numbered),
        secure="; Secure" if has_tls else "",
        cache=site.cache,
        redirect=REDIRECT.format(name=site.name) if has_tls else "",
        listen="443 ssl http2" if has_tls else site.listen,
        name=site.name,
        tls=TLS.format(certificate=site.certificate, key=site.key) if has_tls else "",
        upload=f"{largest_upload()}m",
        tries=site.workers + 1,
    )


def whole(site: Site, folder: Path) -> str:
    """Settings with which nginx runs from a folder, as the user who starts it."""
    user = f"user {pwd.getpwuid(os.geteuid()).pw_name};\n" if os.geteuid() == 0 else ""
    return MAIN.format(user=user, folder=folder, site=written(site))


def largest_upload() -> int:
    """Megabytes that a reader may send, as the dashboard's own settings say."""
    settings = FOLDER.parent / ".streamlit" / "config.toml"
    return tomllib.loads(settings.read_text(encoding="utf-8"))["server"]["maxUploadSize"]


def _server(port: int, more: str = "") -> str:
    """A process that refuses a connection costs nothing, as another is asked at once; were it left
    alone for a while, a moment in which none is would be one without any."""
    return f"    server 127.0.0.1:{port} max_fails=0{more};"


def _of_process(number: int, site: Site) -> str:
    """One process, and the others for when it is away."""
    own = site.ports[number - 1]
    servers = [_server(own), *(_server(port, " backup") for port in site.ports if port != own)]
    return "\n".join(
        [
            f"upstream dashboard_{number} {{",
            *servers,
            "    keepalive 32;",
            "    keepalive_timeout 4s;",
            "}",
        ]
    )

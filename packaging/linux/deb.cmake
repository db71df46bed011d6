# Two packages, as Debian splits them: the terminal program pulls in no window system.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${FANLIGHT_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${PROJECT_HOMEPAGE_URL}")
set(CPACK_DEBIAN_PACKAGE_RELEASE "${FANLIGHT_DEBIAN_RELEASE}")
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Libraries by what is linked; by hand only what Qt loads by itself.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_TERMINAL_PACKAGE_NAME fanlight-cli)
set(CPACK_DEBIAN_TERMINAL_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_TERMINAL_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_TERMINAL_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_TERMINAL_PACKAGE_SUGGESTS "fanlight, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_TERMINAL_DESCRIPTION
"Asks several questions (sentiment, topics, summary, your own) of one or several
language models at once about a text or about every row of a table, and records
what each request cost in time, tokens and money. It speaks the protocols of
OpenAI and Anthropic, also with servers on the same machine, and has a built-in
simulator for work without a key.
.
This package has the terminal program. It needs no window system.")

set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME fanlight)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS
    "ca-certificates, fanlight-cli (= ${PROJECT_VERSION}-${FANLIGHT_DEBIAN_RELEASE}), qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_WINDOW_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_WINDOW_DESCRIPTION
"Asks several questions (sentiment, topics, summary, your own) of one or several
language models at once about a text or about every row of a table, shows the
answers side by side as they stream in, and records what each request cost in
time, tokens and money. It speaks the protocols of OpenAI and Anthropic, also
with servers on the same machine, and has a built-in simulator for work without
a key.
.
This package has the window.")

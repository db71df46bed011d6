# The same split as for Debian. An .rpm belongs to the system that it was built on, whose libraries it names: one for
# Fedora is built on Fedora. Libraries are found by rpmbuild; by hand only what Qt loads by itself, in Fedora's names.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Unspecified)
set(CPACK_RPM_PACKAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none")
# Folders that belong to other packages.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION)
foreach(folder applications bash-completion bash-completion/completions doc fish fish/vendor_completions.d icons
        icons/hicolor icons/hicolor/scalable icons/hicolor/scalable/apps man man/man1 metainfo mime mime/packages zsh
        zsh/site-functions)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/${folder})
endforeach()
foreach(side 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${side}x${side} /usr/share/icons/hicolor/${side}x${side}/apps)
endforeach()

foreach(component TERMINAL WINDOW)
    string(REPLACE "\n.\n" "\n\n" CPACK_RPM_${component}_PACKAGE_DESCRIPTION "${CPACK_DEBIAN_${component}_DESCRIPTION}")
endforeach()
set(CPACK_RPM_TERMINAL_PACKAGE_NAME fanlight-cli)
set(CPACK_RPM_TERMINAL_PACKAGE_SUMMARY "Client for concurrent LLM queries, in the terminal")

set(CPACK_RPM_WINDOW_PACKAGE_NAME fanlight)
set(CPACK_RPM_WINDOW_PACKAGE_SUMMARY "Desktop client for concurrent LLM queries")
set(CPACK_RPM_WINDOW_PACKAGE_REQUIRES "qt6-qtbase-gui, qt6-qtsvg, hicolor-icon-theme")

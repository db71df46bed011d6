# Windows: an installer by NSIS and a portable zip, with Qt beside the program. Included by packaging/CMakeLists.txt before
# CPack, and in the place of its own install(TARGETS). Not run here: written from the documentation of CMake, Qt and NSIS.
set_target_properties(fanlight PROPERTIES WIN32_EXECUTABLE ON)

# The icon, in the sizes that Windows asks for, out of the one drawing. PNG inside an .ico is read from Windows Vista on.
add_executable(fanlight_ico_writer ${CMAKE_CURRENT_LIST_DIR}/writeico.cpp)
set_target_properties(fanlight_ico_writer PROPERTIES AUTOMOC OFF)
target_link_libraries(fanlight_ico_writer PRIVATE fanlight_options Qt6::Svg)
set(icon ${PROJECT_BINARY_DIR}/packaging/windows/fanlight.ico)
set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/fanlight.svg)
add_custom_command(OUTPUT ${icon}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packaging/windows
    COMMAND fanlight_ico_writer ${drawing} ${icon}
    DEPENDS fanlight_ico_writer ${drawing}
    VERBATIM
)
add_custom_target(fanlight_icon ALL DEPENDS ${icon})

# Icon, version and manifest are compiled into the program.
set(resources ${PROJECT_BINARY_DIR}/packaging/windows/fanlight.rc)
configure_file(${CMAKE_CURRENT_LIST_DIR}/fanlight.rc.in ${resources} @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/fanlight.manifest.in
    ${PROJECT_BINARY_DIR}/packaging/windows/fanlight.manifest @ONLY)
enable_language(RC)
add_library(fanlight_windows_resources OBJECT ${resources})
set_source_files_properties(${resources} PROPERTIES OBJECT_DEPENDS ${icon})
add_dependencies(fanlight_windows_resources fanlight_icon)
target_sources(fanlight PRIVATE $<TARGET_OBJECTS:fanlight_windows_resources>)
if(MSVC)
    # The one in the resources is ours.
    target_link_options(fanlight PRIVATE /MANIFEST:NO)
endif()

install(TARGETS fanlight COMPONENT window)
if(TARGET fanlight-cli)
    install(TARGETS fanlight-cli COMPONENT window)
endif()
# Qt, its plugins and its translations, as windeployqt finds them to be needed.
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake} DIRECTORY)
find_program(FANLIGHT_WINDEPLOYQT windeployqt HINTS ${qt_programs} REQUIRED)
set(deploy_arguments --no-compiler-runtime --no-opengl-sw --no-system-d3d-compiler)
if(MINGW)
    set(deploy_arguments --compiler-runtime --no-opengl-sw --no-system-d3d-compiler)
endif()
install(CODE "
    execute_process(
        COMMAND \"${FANLIGHT_WINDEPLOYQT}\" ${deploy_arguments} --dir \"\${CMAKE_INSTALL_PREFIX}/bin\"
            \"\${CMAKE_INSTALL_PREFIX}/bin/fanlight.exe\"
        COMMAND_ERROR_IS_FATAL ANY)
" COMPONENT window)
# QtKeychain is no part of Qt, so windeployqt does not know it. Empty where it is linked statically.
install(CODE "
    set(keychain \"$<TARGET_FILE:Qt6Keychain::Qt6Keychain>\")
    if(keychain MATCHES \"[.]dll$\")
        file(INSTALL \"\${keychain}\" DESTINATION \"\${CMAKE_INSTALL_PREFIX}/bin\")
    endif()
" COMPONENT window)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/THIRD_PARTY_NOTICES.md DESTINATION . COMPONENT window)

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_GENERATOR "NSIS;ZIP")
set(CPACK_PACKAGE_FILE_NAME "fanlight-${PROJECT_VERSION}-windows-x64")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Fanlight")
set(CPACK_PACKAGE_EXECUTABLES fanlight "Fanlight")
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_NSIS_DISPLAY_NAME "Fanlight")
set(CPACK_NSIS_PACKAGE_NAME "Fanlight")
set(CPACK_NSIS_MUI_ICON ${icon})
set(CPACK_NSIS_MUI_UNIICON ${icon})
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\fanlight.exe")
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_URL_INFO_ABOUT "${PROJECT_HOMEPAGE_URL}")
# "Open with" for tables; what opens them by default stays as it is.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe" "FriendlyAppName" "Fanlight"
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe\shell\open\command" "" '"$INSTDIR\bin\fanlight.exe" "%1"'
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe\SupportedTypes" ".csv" ""
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe\SupportedTypes" ".tsv" ""
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe\SupportedTypes" ".jsonl" ""
    WriteRegStr HKLM "Software\Classes\Applications\fanlight.exe\SupportedTypes" ".txt" ""
]])
# The user's data stay where they are.
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey HKLM "Software\Classes\Applications\fanlight.exe"
]])

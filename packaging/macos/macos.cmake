# macOS: an application bundle with Qt inside, in a disk image. Included by packaging/CMakeLists.txt before CPack, and in the
# place of its own install(TARGETS). Not run here: written from the documentation of CMake, Qt and Apple. The bundle is not signed and not notarized: whoever publishes
# one does that with an identity of their own.
set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/fanlight.svg)
set(folder ${PROJECT_BINARY_DIR}/packaging/macos)
set(icon ${folder}/fanlight.icns)

# iconutil wants a folder of bitmaps by these names.
add_executable(fanlight_iconset_writer ${CMAKE_CURRENT_LIST_DIR}/writeiconset.cpp)
set_target_properties(fanlight_iconset_writer PROPERTIES AUTOMOC OFF)
target_link_libraries(fanlight_iconset_writer PRIVATE fanlight_options Qt6::Svg)
add_custom_command(OUTPUT ${icon}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}/fanlight.iconset
    COMMAND fanlight_iconset_writer ${drawing} ${folder}/fanlight.iconset
    COMMAND iconutil --convert icns --output ${icon} ${folder}/fanlight.iconset
    DEPENDS fanlight_iconset_writer ${drawing}
    VERBATIM
)
add_custom_target(fanlight_icon ALL DEPENDS ${icon})
add_dependencies(fanlight fanlight_icon)
target_sources(fanlight PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY fanlight
    PROPERTIES MACOSX_PACKAGE_LOCATION Resources GENERATED ON)

set_target_properties(fanlight PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_LIST_DIR}/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_NAME Fanlight
    MACOSX_BUNDLE_GUI_IDENTIFIER ${FANLIGHT_APPLICATION_ID}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_ICON_FILE fanlight.icns
)
install(TARGETS fanlight BUNDLE DESTINATION . COMPONENT window)
# The terminal program goes into the bundle too, where it finds the same Qt.
install(PROGRAMS $<TARGET_FILE:fanlight-cli> DESTINATION fanlight.app/Contents/MacOS COMPONENT window)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/THIRD_PARTY_NOTICES.md
    DESTINATION fanlight.app/Contents/Resources COMPONENT window)

get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_programs ${qmake} DIRECTORY)
find_program(FANLIGHT_MACDEPLOYQT macdeployqt HINTS ${qt_programs} REQUIRED)
install(CODE "
    execute_process(
        COMMAND \"${FANLIGHT_MACDEPLOYQT}\" \"\${CMAKE_INSTALL_PREFIX}/fanlight.app\"
            \"-executable=\${CMAKE_INSTALL_PREFIX}/fanlight.app/Contents/MacOS/fanlight-cli\"
        COMMAND_ERROR_IS_FATAL ANY)
" COMPONENT window)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "fanlight-${PROJECT_VERSION}-macos")
set(CPACK_DMG_VOLUME_NAME "Fanlight")
set(CPACK_MONOLITHIC_INSTALL ON)

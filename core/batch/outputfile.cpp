// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/outputfile.h"

#include "core/batch/shownname.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Fanlight {

namespace {

struct OutputFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::OutputFile)
};

constexpr qsizetype bufferSize = 256 * 1024;

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_file(path)
    , m_name(shownName(path))
{
    m_buffer.reserve(bufferSize);
}

std::optional<QString> OutputFile::open()
{
    const QFileInfo info(m_file.fileName());
    if (info.isDir())
        return OutputFileTexts::tr("%1 is a folder, not a file.").arg(m_name);
    if (!info.dir().exists())
        return OutputFileTexts::tr("There is no folder %1 for the output.").arg(shownName(info.dir().path()));
    if (!m_file.open(QIODevice::WriteOnly))
        return OutputFileTexts::tr("%1 cannot be written: %2.").arg(m_name, m_file.errorString());
    return std::nullopt;
}

bool OutputFile::append(const QByteArray &bytes)
{
    m_buffer.append(bytes);
    return m_buffer.size() < bufferSize ? m_problem.isEmpty() : writeBuffer();
}

bool OutputFile::writeBuffer()
{
    if (!m_problem.isEmpty())
        return false;
    if (m_file.write(m_buffer) != m_buffer.size())
        m_problem = OutputFileTexts::tr("%1 cannot be written: %2.").arg(m_name, m_file.errorString());
    m_buffer.resize(0);
    return m_problem.isEmpty();
}

bool OutputFile::commit()
{
    if (!writeBuffer())
        return false;
    // Flushed here: commit() does not notice when what is still in its buffer finds no room on the disk.
    if (!m_file.flush() || !m_file.commit())
        m_problem = OutputFileTexts::tr("%1 cannot be written: %2.").arg(m_name, m_file.errorString());
    return m_problem.isEmpty();
}

} // namespace Fanlight

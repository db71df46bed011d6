// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/headereditor.h"

#include "core/domain/extraheaders.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

HeaderEditor::HeaderEditor(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_add(new QPushButton(tr("Add header"), this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(Theme::unit);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_add->setObjectName(u"endpointAddHeader"_s);
    m_add->setAccessibleName(m_add->text());
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        arrange();
        m_lines.last().name->setFocus();
    });
    arrange();
}

void HeaderEditor::setHeaders(const QList<ExtraHeader> &headers, const QStringList &valueless)
{
    while (!m_lines.isEmpty())
        removeLine(m_lines.first().name);
    for (const ExtraHeader &header : headers)
        addLine(header);
    for (const QString &name : valueless)
        addLine({name.toUtf8(), {}, true});
    arrange();
}

QList<ExtraHeader> HeaderEditor::headers(bool keepsSecrets) const
{
    QList<ExtraHeader> headers;
    for (const Line &line : m_lines) {
        const QByteArray name = nameOf(line);
        const QByteArray typed = line.value->text().trimmed().toUtf8();
        if (name.isEmpty() && typed.isEmpty())
            continue;
        const bool isKept = typed.isEmpty() && isAsBefore(line);
        // What has no value anywhere is told by valueless(); what an address must not get is gone with it.
        if (isKept && (!keepsSecrets || line.before.value.isEmpty()))
            continue;
        headers.append(isKept ? line.before : ExtraHeader{name, Secret(typed), isSecretLine(line)});
    }
    return headers;
}

QStringList HeaderEditor::valueless() const
{
    QStringList names;
    for (const Line &line : m_lines) {
        if (line.value->text().trimmed().isEmpty() && isAsBefore(line) && line.before.value.isEmpty())
            names.append(QString::fromUtf8(nameOf(line)));
    }
    return names;
}

QList<QByteArray> HeaderEditor::typedSecrets() const
{
    QList<QByteArray> names;
    for (const Line &line : m_lines) {
        if (isSecretLine(line) && !line.value->text().trimmed().isEmpty())
            names.append(nameOf(line));
    }
    return names;
}

void HeaderEditor::addLine(const ExtraHeader &header)
{
    const Line line{new QLineEdit(QString::fromUtf8(header.name), this), new QLineEdit(this),
                    new QCheckBox(tr("Secret"), this), new QToolButton(this), header};
    line.name->setObjectName(u"endpointHeaderName"_s);
    line.name->setAccessibleName(tr("Name of the header"));
    line.name->setPlaceholderText(tr("Name"));
    line.name->setMinimumWidth(fontMetrics().horizontalAdvance(u"X-Organization-Id"_s) + 3 * Theme::unit);
    line.value->setObjectName(u"endpointHeaderValue"_s);
    line.value->setAccessibleName(tr("Value of the header"));
    line.value->setMinimumWidth(line.name->minimumWidth());
    line.value->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    line.secret->setObjectName(u"endpointHeaderSecret"_s);
    line.secret->setAccessibleName(tr("The value of the header is secret"));
    line.secret->setToolTip(tr("Kept with the keys and never shown, logged or exported"));
    line.secret->setChecked(header.name.isEmpty() || isSecret(header));
    line.remove->setObjectName(u"endpointRemoveHeader"_s);
    line.remove->setAccessibleName(tr("Remove this header"));
    line.remove->setToolTip(tr("Remove this header"));
    line.remove->setText(u"\u2715"_s);
    line.remove->setAutoRaise(true);
    line.remove->setFocusPolicy(Qt::StrongFocus);
    if (!line.secret->isChecked())
        line.value->setText(QString::fromUtf8(header.value.reveal()));
    m_lines.append(line);
    // Nothing but what takes the focus can be told to be followed.
    QWidget *before = m_add->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus && before != m_add)
        before = before->previousInFocusChain();
    for (QWidget *widget : std::initializer_list<QWidget *>{line.name, line.value, line.secret, line.remove})
        setTabOrder(std::exchange(before, widget), widget);
    const auto update = [this, line] {
        updateLine(line);
        Q_EMIT changed();
    };
    connect(line.name, &QLineEdit::textChanged, this, update);
    connect(line.value, &QLineEdit::textChanged, this, update);
    connect(line.secret, &QCheckBox::toggled, this, update);
    connect(line.remove, &QToolButton::clicked, this, [this, name = line.name] {
        removeLine(name);
        arrange();
        m_add->setFocus();
        Q_EMIT changed();
    });
    updateLine(line);
}

void HeaderEditor::removeLine(const QLineEdit *name)
{
    const auto found = std::ranges::find(m_lines, name, &Line::name);
    for (QWidget *widget : std::initializer_list<QWidget *>{found->name, found->value, found->secret, found->remove}) {
        widget->hide();
        widget->deleteLater();
    }
    m_lines.erase(found);
}

void HeaderEditor::arrange()
{
    int row = 0;
    for (const Line &line : std::as_const(m_lines)) {
        int column = 0;
        for (QWidget *widget : std::initializer_list<QWidget *>{line.name, line.value, line.secret, line.remove})
            m_grid->addWidget(widget, row, column++);
        ++row;
    }
    m_grid->addWidget(m_add, row, 0, Qt::AlignLeft);
    m_grid->activate();
    Q_EMIT resized();
    setFocusProxy(m_lines.isEmpty() ? static_cast<QWidget *>(m_add) : m_lines.first().name);
}

void HeaderEditor::updateLine(const Line &line)
{
    // Such a name says what it holds, whatever the box says.
    const bool isCredential = isCredentialHeader(nameOf(line));
    line.secret->setEnabled(!isCredential);
    if (isCredential)
        line.secret->setChecked(true);
    line.value->setEchoMode(isSecretLine(line) ? QLineEdit::Password : QLineEdit::Normal);
    const bool isKept = isAsBefore(line) && !line.before.value.isEmpty();
    line.value->setPlaceholderText(isKept ? tr("unchanged") : tr("Value"));
}

bool HeaderEditor::isSecretLine(const Line &line)
{
    return line.secret->isChecked();
}

bool HeaderEditor::isAsBefore(const Line &line)
{
    return !line.before.name.isEmpty() && isSecret(line.before) && isSecretLine(line)
        && line.before.name == nameOf(line);
}

QByteArray HeaderEditor::nameOf(const Line &line)
{
    return line.name->text().trimmed().toUtf8();
}

} // namespace Fanlight

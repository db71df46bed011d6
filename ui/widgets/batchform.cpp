// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchform.h"

#include "ui/models/budgettext.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString tableFilter()
{
    return BatchForm::tr("Tables (%1)").arg(u"*.csv *.tsv *.jsonl *.ndjson *.txt"_s);
}

} // namespace

BatchForm::BatchForm(QWidget *parent)
    : QWidget(parent)
    , m_input(named(new QLineEdit(this), u"batchInput"_s, tr("Batch input")))
    , m_open(namedButton(this, u"batchOpen"_s, tr("Open…"),
                         tr("Choose a table: CSV, TSV, JSON Lines, or a text per line")))
    , m_textColumn(named(new QComboBox(this), u"batchTextColumn"_s, tr("Text column")))
    , m_idColumn(named(new QComboBox(this), u"batchIdColumn"_s, tr("Column that names the rows")))
    , m_output(named(new QLineEdit(this), u"batchOutput"_s, tr("Save the answers to")))
    , m_choose(namedButton(this, u"batchChooseOutput"_s, tr("Change…"), tr("Choose where the answers are saved")))
    , m_budget(named(new QLineEdit(this), u"batchBudget"_s, tr("Budget in dollars")))
{
    setObjectName(u"batchForm"_s);
    for (QComboBox *columns : {m_textColumn, m_idColumn})
        guardFromWheel(columns);
    lay();
    connectFields();
}

void BatchForm::lay()
{
    auto *form = new QGridLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(Theme::unit);
    form->setVerticalSpacing(Theme::unit);
    int row = 0;
    const auto label = [this, form, &row](const QString &text, int column) {
        auto *result = new MutedLabel(this);
        result->setText(text);
        form->addWidget(result, row, column);
    };
    label(tr("Table"), 0);
    form->addWidget(m_input, row, 1, 1, 3);
    form->addWidget(m_open, row, 4);
    ++row;
    label(tr("Ask about"), 0);
    form->addWidget(m_textColumn, row, 1);
    label(tr("Name rows by"), 2);
    form->addWidget(m_idColumn, row, 3);
    ++row;
    label(tr("Save to"), 0);
    auto *place = new QHBoxLayout;
    place->setSpacing(Theme::unit);
    place->addWidget(m_output, 1);
    place->addWidget(m_choose);
    form->addLayout(place, row, 1);
    label(tr("Budget"), 2);
    form->addWidget(m_budget, row, 3);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    m_input->setPlaceholderText(tr("a file of texts: .csv, .tsv, .jsonl or .txt"));
    m_budget->setPlaceholderText(tr("none: dollars at which it stops"));
}

void BatchForm::connectFields()
{
    connect(m_open, &QPushButton::clicked, this, &BatchForm::chooseTable);
    // What a screen reader puts in is neither typed nor ended with a key.
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_input->hasFocus() && QFileInfo(text.trimmed()).isFile())
            Q_EMIT inputChosen(text.trimmed());
    });
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        const QString path = m_input->text().trimmed();
        if (!path.isEmpty() && path != m_view.input)
            Q_EMIT inputChosen(path);
    });
    connect(m_textColumn, &QComboBox::activated, this, &BatchForm::takeColumns);
    connect(m_idColumn, &QComboBox::activated, this, &BatchForm::takeColumns);
    connect(m_output, &QLineEdit::editingFinished, this, [this] { Q_EMIT outputChosen(m_output->text().trimmed()); });
    connect(m_choose, &QPushButton::clicked, this, &BatchForm::chooseOutput);
    connect(m_budget, &QLineEdit::editingFinished, this, [this] { Q_EMIT budgetTyped(m_budget->text()); });
    connect(m_budget, &QLineEdit::textChanged, this, [this](const QString &text) {
        // A mistake that holds up the batch is over with the key that mends it.
        if (!m_budget->hasFocus() || !m_view.unreadBudget.isEmpty())
            Q_EMIT budgetTyped(text);
    });
}

void BatchForm::show(const BatchView &view)
{
    const bool sameColumns =
        view.columns == m_view.columns && view.textColumn == m_view.textColumn && view.idColumn == m_view.idColumn;
    // Another table was opened: by a drop, or by another start.
    const bool isOther = view.input != m_view.input;
    m_view = view;
    const bool isEmpty = view.phase == BatchPhase::Empty;
    const bool isUnderWay = isBusy(view.phase);
    if (isOther || !m_input->hasFocus()) {
        const QSignalBlocker blocker(m_input);
        m_input->setText(view.input);
    }
    if (isOther || !m_output->hasFocus())
        m_output->setText(view.output);
    showBudget();
    if (!sameColumns)
        showColumns();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_input, m_open})
        widget->setEnabled(!isUnderWay);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_textColumn, m_idColumn, m_output, m_choose, m_budget})
        widget->setEnabled(!isUnderWay && !isEmpty);
}

void BatchForm::focusOpen()
{
    m_open->setFocus();
}

bool BatchForm::takesTables() const
{
    return m_input->isEnabled();
}

void BatchForm::showColumns()
{
    m_textColumn->clear();
    m_textColumn->addItems(m_view.columns);
    m_textColumn->setCurrentIndex(int(m_view.columns.indexOf(m_view.textColumn)));
    m_idColumn->clear();
    m_idColumn->addItem(tr("their number"));
    m_idColumn->addItems(m_view.columns);
    m_idColumn->setCurrentIndex(1 + int(m_view.columns.indexOf(m_view.idColumn)));
}

void BatchForm::takeColumns()
{
    const int id = m_idColumn->currentIndex();
    Q_EMIT columnsChosen(m_textColumn->currentText(), id <= 0 ? QString() : m_idColumn->currentText());
}

void BatchForm::showBudget()
{
    if (m_budget->hasFocus())
        return;
    const bool isNumber = m_view.unreadBudget.isEmpty();
    const QString text = m_budget->text();
    // "0.50" stays, but where thousands have points it is seen that "1.500" was read as "1,5".
    const bool isForeign = text.contains(u'.') && QLocale().decimalPoint() != "."_L1;
    const bool isShown = isNumber ? !isForeign && typedBudget(text) == TypedBudget{m_view.budgetUsd, true}
                                  : text.trimmed() == m_view.unreadBudget;
    if (isShown)
        return;
    const QSignalBlocker blocker(m_budget);
    m_budget->setText(isNumber ? budgetText(m_view.budgetUsd) : m_view.unreadBudget);
}

void BatchForm::takeFields()
{
    // Each tells what it makes of it, which would show the others as they were before.
    const QString output = m_output->text().trimmed();
    const QString budget = m_budget->text();
    Q_EMIT outputChosen(output);
    Q_EMIT budgetTyped(budget);
}

void BatchForm::chooseTable()
{
    auto *dialog = new QFileDialog(this, tr("Open table"));
    dialog->setObjectName(u"batchOpenDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tableFilter(), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &BatchForm::inputChosen);
    dialog->open();
}

void BatchForm::chooseOutput()
{
    auto *dialog = new QFileDialog(this, tr("Save the answers to"));
    dialog->setObjectName(u"batchSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // An earlier batch's output is gone on with, and replaced as a whole.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON Lines (*.jsonl)")});
    dialog->selectFile(m_view.output);
    connect(dialog, &QFileDialog::fileSelected, this, &BatchForm::outputChosen);
    dialog->open();
}

} // namespace Fanlight

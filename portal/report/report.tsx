export const Report = () => <h1>Capaian</h1>;
